"""What a static host must be told: headers, redirects, security policy, nginx, workflows."""
