"""One YAML file of support promises becomes a multilingual site, PDFs and data that cannot contradict each other."""
