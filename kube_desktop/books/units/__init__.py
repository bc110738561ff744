"""Lines of business (*unit usaha*) of the fund UEP, and the shift groups that run them."""
