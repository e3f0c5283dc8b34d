/// A decimal that is kept exactly as it is written (SPEC §2: "0.6 of 5 weeks = 3").
///
/// Binary floating point would make 0.6 · 5 a little more or less than 3, and so ask for a week too many.
public struct Share: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The value is `numerator` / `denominator`; the denominator is a power of ten.
  public var numerator: Int
  public var denominator: Int

  /// The fraction `numerator` / `denominator`, with a denominator that is a power of ten.
  public init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A whole number.
  public init(_ whole: Int) { self.init(numerator: whole, denominator: 1) }

  /// Reads a decimal such as "0.6", "3" or "1e-2"; nil where it has more than 9 digits before the point or 18 after it.
  public init?(decimal text: String) {
    var mantissa = Substring(text)
    var exponent = 0
    if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let value = Int(text[text.index(after: mark)...]) else { return nil }
      exponent = value
      mantissa = text[..<mark]
    }
    var negative = false
    if mantissa.first == "-" {
      negative = true
      mantissa = mantissa.dropFirst()
    }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts[0].isEmpty else { return nil }
    var digits = String(parts[0])
    if parts.count == 2 {
      guard !parts[1].isEmpty else { return nil }
      digits += parts[1]
      exponent -= parts[1].count
    }
    while exponent < 0, digits.last == "0", digits.count > 1 {
      digits.removeLast()
      exponent += 1
    }
    guard digits.allSatisfy(\.isASCII), exponent >= -18, exponent <= 9, let value = Int(digits),
      value <= (exponent < -9 ? 1_000_000_000_000_000_000 : 1_000_000_000_000)
    else { return nil }
    func power(_ count: Int) -> Int { (0..<count).reduce(1) { product, _ in product * 10 } }
    guard exponent <= 0 || value <= 1_000_000_000 / power(exponent) || value == 0 else { return nil }
    numerator = (negative ? -value : value) * power(max(0, exponent))
    denominator = power(max(0, -exponent))
  }

  /// The least whole number that is at least `count` times the share: ⌈share · count⌉.
  public func ceiling(of count: Int) -> Int {
    let product = Int128(numerator) * Int128(count)
    return Int(product / Int128(denominator)) + (product % Int128(denominator) > 0 ? 1 : 0)
  }

  /// The nearest binary number, for display only.
  public var approximation: Double { Double(numerator) / Double(denominator) }

  /// The decimal in its shortest form: "0.6".
  public var description: String {
    guard denominator > 1 else { return String(numerator) }
    let sign = numerator < 0 ? "-" : ""
    let whole = abs(numerator) / denominator
    var fraction = String(abs(numerator) % denominator)
    let places = String(denominator).count - 1
    fraction = String(repeating: "0", count: places - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  public static func < (left: Share, right: Share) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  public static func == (left: Share, right: Share) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) == Int128(right.numerator) * Int128(left.denominator)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(approximation) }
}
