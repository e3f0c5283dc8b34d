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

  /// A result of sentences, one a line: broken where a person looks at them, whole for programs that look for words.
  /// - Throws: `Failure` 74 where it can't be written.
  func sentences(_ text: String) throws(Failure) {
    try result(StandardStream.output.isTerminal ? Paragraphs.wrapped(text, width: resultWidth) : text)
  }

  /// Something to know besides the result.
  func message(_ text: String) {
    guard !quiet else { return }
    progress.end()
    Self.fault(text)
  }

  /// What went wrong, broken at the width of the terminal where there is one. There is nowhere to turn where standard error
  /// can't be written to.
  static func fault(_ text: String) {
    let width = StandardStream.error.width.map { max(40, $0) }
    let lines = width.map { Paragraphs.wrapped(text, width: $0) } ?? text
    try? StandardStream.error.write(Array(ended(lines).utf8))
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

  /// Columns for tables that need many: the terminal's; 140 elsewhere.
  var tableWidth: Int { StandardStream.output.width ?? 140 }

  /// Columns for results: the terminal's, within reason; 80 elsewhere.
  var resultWidth: Int { min(140, max(60, StandardStream.output.width ?? 80)) }

  private static var isAnimated: Bool {
    StandardStream.error.isTerminal && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  private static func ended(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}
