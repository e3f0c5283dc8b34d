/// The one place for the sentences of the command line. Each names the thing, and says what to do next.
enum Messages {
  static let emptyOutputPath = "The path after -o is empty; give a file, or - for standard output."
  static let threadsOutOfRange = "--threads should be 1 to 256."

  static func cannotWriteStandardOutput(_ reason: String) -> String {
    "Standard output can't be written: \(reason)."
  }

  static func ownFault(_ details: String) -> String {
    """
    Tandem has met a fault of its own: \(details)
    Nothing was written. Please report it with the roster, made anonymous by: tandem anonymize ROSTER -o FILE
    """
  }

  static let stopping = "Stopping; the best found so far will be written. Press Ctrl-C again to stop at once."
  static let interrupted = "Interrupted: this is the best that was found until then."
}
