"""The work plan and the business plans on the screen."""
