import Foundation
import Reports

/// Where a command's words go: results to standard output, messages and progress to standard error.
struct Console: Sendable {
  /// Whether messages and progress are left out; faults are always shown.
  let quiet: Bool
  let progress: ProgressLine
  private let started = ContinuousClock.now

  /// The console of a command.
  init(quiet: Bool) {
    self.quiet = quiet
    progress = ProgressLine(isShown: !quiet && Self.isAnimated)
  }

  /// A result.
  /// - Throws: `Failure` 74 where it can't be written.
  func result(_ text: String) throws(Failure) { try result(Array(Self.ended(text).utf8)) }

  /// A result that is a file.
  /// - Throws: `Failure` 74 where it can't be written.
  func result(_ bytes: [UInt8]) throws(Failure) {
    progress.end()
    try StandardStream.output.write(bytes)
  }

  /// Something to know besides the result.
  func message(_ text: String) {
    guard !quiet else { return }
    progress.end()
    Self.fault(text)
  }

  /// What went wrong. There is nowhere to turn where standard error can't be written to.
  static func fault(_ text: String) {
    try? StandardStream.error.write(Array(ended(text).utf8))
  }

  /// Seconds since the command began.
  var elapsed: Double { (ContinuousClock.now - started) / .seconds(1) }

  /// How results may look.
  var resultStyle: TerminalStyle {
    TerminalStyle.detect(
      isTerminal: StandardStream.output.isTerminal, environment: ProcessInfo.processInfo.environment)
  }

  /// How messages may look.
  var messageStyle: TerminalStyle {
    TerminalStyle.detect(
      isTerminal: StandardStream.error.isTerminal, environment: ProcessInfo.processInfo.environment)
  }

  /// Columns for results: the terminal's, within reason; 80 elsewhere.
  var resultWidth: Int { min(140, max(60, StandardStream.output.width ?? 80)) }

  private static var isAnimated: Bool {
    StandardStream.error.isTerminal && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  private static func ended(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}
