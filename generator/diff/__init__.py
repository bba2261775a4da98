"""Two versions, and what a change between them means for a customer.

Comes in: two policies and an almanac of their days. Goes out: changes, who is favoured by each, and `report/` in words.
Opens no file and knows no markup but that of its reports.
"""
