/// An exact fraction, for scores (SPEC §3: "computed exactly"). The denominator is above 0.
struct Fraction: Hashable, Sendable {
  var numerator: Int128
  var denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128 = 1) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ share: Share) { self.init(Int128(share.numerator), Int128(share.denominator)) }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator {
      return Fraction(left.numerator + right.numerator, left.denominator)
    }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator
    ).reduced
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator).reduced
  }

  /// In lowest terms, so that long sums stay far from overflow.
  private var reduced: Fraction {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return a <= 1 ? self : Fraction(numerator / Int128(a), denominator / Int128(a))
  }

  /// The nearest whole number, half away from zero.
  var rounded: Int {
    let doubled = 2 * numerator.magnitude + denominator.magnitude
    let whole = Int(doubled / (2 * denominator.magnitude))
    return numerator < 0 ? -whole : whole
  }

  /// Rounded to 3 decimals, half away from zero.
  var thousandths: Double { Double((self * Fraction(1000)).rounded) / 1000 }
}
