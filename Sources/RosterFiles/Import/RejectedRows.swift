/// The rows that an import refused, as a file to correct them by.
public enum RejectedRows {
  /// The name of the file.
  public static let fileName = "rejected.csv"

  private static let header = ["reason", "file", "line", "column", "row"]

  /// The file's bytes: the reason first, then the place, then the row's cells.
  public static func bytes(of faults: [ImportFault]) -> [UInt8] {
    CSVWriter.bytes(
      of: [header]
        + faults.map { fault in
          [fault.reason.description, fault.file, fault.line.map(String.init) ?? "", fault.column ?? ""]
            + fault.cells
        })
  }

  /// Whether a file's bytes are those of such a file, and may so be replaced or removed.
  public static func isOwn(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: CSVWriter.bytes(of: [header]))
  }
}
