"""The banks' own formats: OFX, camt, MT940, BAI2, QIF."""
