"""A report is plain values; here it becomes PDF, Excel, CSV, JSON, text or a preview."""
