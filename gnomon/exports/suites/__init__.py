"""Benchmark suites: frozen sets of questions, balanced, of a seed space of their own; one YAML file each."""
