"""Tables: sentences held against what the tables of the file show: severities, languages, escalation, times that are alike."""
