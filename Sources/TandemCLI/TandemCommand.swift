import ArgumentParser

/// The root command: `tandem`.
public struct TandemCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "tandem",
    abstract: "Pairs teacher leaders with peers and lays out their term, proven and explained.",
    discussion: """
      Exit codes: 0 done, 1 a plan breaks a rule, 64 wrong usage, 65 wrong input, 66 no such input, \
      70 a fault of Tandem's own, 73 and 74 the output can't be written, 130 interrupted.
      """,
    version: "1.0.0",
    // One a line, in the order of the help: what is used first comes first.
    subcommands: [
      PairCommand.self,
      ScheduleCommand.self,
      CheckCommand.self,
      VerifyCommand.self,
      ShowCommand.self,
      ExportCommand.self,
      InitCommand.self,
      ImportCommand.self,
      SchemaCommand.self,
      GenerateCommand.self,
      AnonymizeCommand.self,
      ModelCommand.self,
      BenchCommand.self,
    ])

  /// Made by ArgumentParser.
  public init() {}
}
