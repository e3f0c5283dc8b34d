/// Why a file could not be read.
public enum InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file, or it may not be read (exit 66).
  case unreadable(path: String, reason: String)
  /// The file is wrong (exit 65).
  case faults(path: String, [Fault])

  /// The exit code of SPEC §7.
  public var exitCode: Int32 {
    switch self {
    case .unreadable: 66
    case .faults: 65
    }
  }

  /// One line for each fault, and one before them.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      return "\(path) can't be read: \(reason)."
    case .faults(let path, let faults):
      let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
      return (["\(path) has \(count):"] + faults.map { "  \($0)" }).joined(separator: "\n")
    }
  }
}
