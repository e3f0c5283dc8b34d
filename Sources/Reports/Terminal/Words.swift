/// Numbers in sentences.
public enum Words {
  /// "1 session", "1,204 sessions".
  public static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// "31,245".
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return number < 0 ? "−" + result : result
  }

  /// A share in percent with `places` decimals: "0.36 %".
  public static func percent(_ share: Double, places: Int = 0) -> String {
    "\(decimal(share * 100, places: places)) %"
  }

  /// "0.75"; a whole number where `places` is 0. What is too large for that is "1e+30".
  public static func decimal(_ value: Double, places: Int) -> String {
    let power = (0..<places).reduce(1) { product, _ in product * 10 }
    guard let scaled = Int(exactly: (abs(value) * Double(power)).rounded()) else {
      return value < 0 ? "−\(abs(value))" : "\(value)"
    }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard places > 0 else { return sign + grouped(scaled) }
    let fraction = String(scaled % power)
    return sign + grouped(scaled / power) + "." + String(repeating: "0", count: places - fraction.count)
      + fraction
  }

  /// "0.75", "1": at most 3 decimals, for programs.
  static func plainDecimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let thousandths = Int((value * 1000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    let whole = thousandths.magnitude / 1000
    guard thousandths % 1000 != 0 else { return "\(sign)\(whole)" }
    var fraction = String(thousandths.magnitude % 1000)
    fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return "\(sign)\(whole).\(fraction)"
  }
}
