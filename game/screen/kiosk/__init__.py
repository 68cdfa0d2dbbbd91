"""The kiosk in a museum: the same book, read standing and by touch, by one visitor after another."""
