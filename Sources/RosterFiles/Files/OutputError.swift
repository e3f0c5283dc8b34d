/// Why a file could not be written; what stood there before still does.
public enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file can't be made there (exit 73).
  case cannotCreate(path: String, reason: String)
  /// The file can't be filled: the disk is full, a device fails (exit 74).
  case cannotWrite(path: String, reason: String)

  /// The exit code of SPEC §7.
  public var exitCode: Int32 {
    switch self {
    case .cannotCreate: 73
    case .cannotWrite: 74
    }
  }

  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path) can't be created: \(reason). Choose another place with -o."
    case .cannotWrite(let path, let reason):
      "\(path) can't be written: \(reason). What stood there before is untouched."
    }
  }
}
