"""Who asks: kept between two starts, asked in plain words, changeable at any time."""
