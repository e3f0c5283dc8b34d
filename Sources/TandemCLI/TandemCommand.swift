import ArgumentParser

/// The root command: `tandem`.
public struct TandemCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "tandem",
    abstract: "Pairs teacher leaders with peers and lays out their term, proven and explained.",
    subcommands: [])

  /// Made by ArgumentParser.
  public init() {}
}
