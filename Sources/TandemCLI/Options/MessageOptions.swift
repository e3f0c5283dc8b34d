import ArgumentParser

/// How much a command says, and to whom.
struct MessageOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but the result and what went wrong.")
  var quiet = false

  @Flag(name: .long, help: "Give the result as JSON, for programs.")
  var json = false

  /// The console for these options.
  var console: Console { Console(quiet: quiet) }
}
