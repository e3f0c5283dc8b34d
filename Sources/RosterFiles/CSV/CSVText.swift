/// The text of a file that a spreadsheet program saved.
enum CSVText {
  /// The characters of UTF-8 or, with its byte-order mark, UTF-16 bytes (Excel's "Unicode Text"); nil where they are neither.
  /// Other encodings are not guessed at: a wrong guess would spoil names without a word.
  static func decode(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { low, high in (low, high) } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { high, low in (low, high) } }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard JSONStrings.firstInvalidUTF8(body) == nil else { return nil }
    return String(decoding: body, as: UTF8.self)
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, order: (UInt8, UInt8) -> (low: UInt8, high: UInt8)
  ) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (low, high) = order(bytes[index], bytes[index + 1])
      return UInt16(high) << 8 | UInt16(low)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
