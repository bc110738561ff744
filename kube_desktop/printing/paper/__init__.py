"""The pages of a report: what stands where, drawn on a bare ReportLab canvas."""
