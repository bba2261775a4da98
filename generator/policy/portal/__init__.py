"""What the portal makes of a policy: addresses of its entries, targets of links, services for its form, and what is no term but a setting."""
