/// Numbers and yes or no, as spreadsheets write them.
enum CellNumbers {
  /// "12", "0.5", "50%" and, where decimals have commas, "0,5"; as a text where it is no number.
  static func number(_ cell: String, decimalComma: Bool) -> JSONValue {
    var text = cell
    let isPercent = text.hasSuffix("%")
    if isPercent { text = text.dropLast().trimmed }
    if decimalComma { text = text.replacing(",", with: ".") }
    guard isNumber(text) else { return .string(cell) }
    return .number(isPercent ? hundredth(of: text) : withoutLeadingZeros(text))
  }

  /// yes or no, true or false, 1 or 0, x for yes.
  static func bool(_ cell: String) -> Bool? {
    switch cell.lowercased() {
    case "yes", "y", "true", "1", "x": true
    case "no", "n", "false", "0": false
    default: nil
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func withoutLeadingZeros(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    var digits = text.drop { $0 == "-" || $0 == "0" }
    if digits.isEmpty || digits.first == "." { digits = "0" + digits }
    return (isNegative ? "-" : "") + digits
  }

  /// The decimal with its point moved two places: exact.
  private static func hundredth(of text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(repeating: "0", count: max(0, 3 - parts[0].count)) + parts[0]
    let decimals = whole.suffix(2) + (parts.count > 1 ? parts[1] : "")
    return withoutLeadingZeros((isNegative ? "-" : "") + whole.dropLast(2) + "." + decimals)
  }
}
