"""Other solvers on the natural models that `tandem model` writes."""
