"""What help desks are set to, read from the answers of their APIs, beside what the policy promises."""
