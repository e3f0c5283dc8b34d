import Testing

/// Wrong usage ends with 64 and says what to do; help and version are results.
struct UsageTests {
  @Test func helpNamesEveryCommand() throws {
    let help = try TandemBinary.run(["--help"])
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for command in [
      "pair", "schedule", "check", "verify", "generate", "anonymize", "schema", "show", "export",
    ] {
      #expect(help.output.contains("\n  \(command) "))
    }
    #expect(try TandemBinary.run([]).output == help.output)
  }

  @Test(arguments: [
    ["--nope"], ["fly"], ["pair"], ["pair", "a", "b"], ["verify", "a"], ["pair", "a", "--threads", "0"],
    ["pair", "a", "--threads", "x"], ["schedule", "a", "--gap", "2"], ["schedule", "a", "--gap", "-1"],
    ["schedule", "a", "--time-limit", "soon"], ["schedule", "a", "--seed", "-1"], ["pair", "a", "-o", ""],
    ["generate", "--preset", "huge"], ["generate", "--zones", "9"], ["generate", "--weeks", "0"],
    ["generate", "--organizations", "5", "--schools", "2"],
  ])
  func wrongUsageEndsWith64(arguments: [String]) throws {
    let result = try TandemBinary.run(arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Error: "))
    #expect(result.errors.contains("--help"))
  }

  @Test func helpOfACommandIsAResult() throws {
    let help = try TandemBinary.run(["schedule", "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("--time-limit"))
    #expect(try TandemBinary.run(["help", "schedule"]).output == help.output)
  }
}
