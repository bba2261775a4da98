"""Two versions, and what a change between them means for a customer.

Comes in: two policies. Goes out: changes and who is favoured by each. Knows no file and no page.
"""
