"""Every sentence and every value that differs between two versions, for somebody to confirm: no judgement, no finding."""
