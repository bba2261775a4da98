"""Family Hours: zones, holidays, weeks and dates that exist and take effect."""
