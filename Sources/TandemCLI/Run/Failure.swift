/// What ends a command early: the code that the process ends with, and the sentence for its user.
struct Failure: Error, Hashable {
  let code: Code
  let message: String

  /// A failure of that kind.
  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The exit codes of SPEC §7.
  enum Code: Int32, Hashable, Sendable {
    /// `verify` found a broken rule, or a plan that lacks parts.
    case broken = 1
    case wrongUsage = 64
    case wrongInput = 65
    case noInput = 66
    /// A fault of Tandem's own.
    case ownFault = 70
    /// The output can't be made.
    case outputNotCreated = 73
    /// The output can't be written to its end.
    case outputFailed = 74
    case interrupted = 130
  }
}
