"""Measures Tandem and its peers on the same rosters, one after the other, and tells what came out."""
