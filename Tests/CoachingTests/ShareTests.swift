import Coaching
import Testing

@Suite struct ShareTests {
  /// 0.6 of 5 weeks are 3, though 0.6 · 5 in binary is more or less.
  @Test(arguments: [
    ("0.6", 5, 3), ("0.7", 10, 7), ("0.29", 100, 29), ("0.5", 3, 2), ("1", 4, 4), ("0", 9, 0),
    // Two thirds, as programs and spreadsheets write them; 128 bits hold the product.
    ("0.6666666666666666", 3, 2), ("0.666666666666667", 3, 3), ("0.999999999999999999", 1_000_000, 1_000_000),
  ])
  func ceiling(text: String, count: Int, expected: Int) {
    #expect(Share(decimal: text)?.ceiling(of: count) == expected)
  }

  @Test(arguments: [("0.60", "0.6"), ("1e-2", "0.01"), ("3", "3"), ("1.50", "1.5"), ("2e1", "20")])
  func shortestForm(text: String, expected: String) {
    #expect(Share(decimal: text)?.description == expected)
  }

  @Test(arguments: ["", ".5", "1.", "a", "1e400", "1e-400", "99999999999999999999", "0.1234567890123456789"])
  func notADecimalOfItsRange(text: String) { #expect(Share(decimal: text) == nil) }

  @Test func equalHoweverWritten() {
    #expect(Share(decimal: "0.5") == Share(numerator: 50, denominator: 100))
    #expect(Share(decimal: "0.5")! < Share(decimal: "0.51")!)
  }
}
