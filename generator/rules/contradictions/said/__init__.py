"""What sentences say, as plain values: of which tiers, severities and regions, of which days and clock times."""
