"""Work on the disk: kept pieces, fingerprints, compression, workers, one folder in the place of another."""
