"""Printed statements, as PDF or as text: what stands where on a page."""
