"""One plate a file; each has `cut() -> Plate`."""
