"""A museum's kiosk, all but what is seen of it: its configuration, hours, figures, staff lock, and who restarts it."""
