def solve(program, columns):
    raise SystemExit("not yet")
