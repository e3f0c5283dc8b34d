import Testing

@testable import Reports

@Suite struct WordsTests {
  @Test(arguments: [
    (0.75, 2, "0.75"), (-1234.5, 1, "−1,234.5"), (1e18, 2, "1e+18"), (-1e300, 0, "−1e+300"),
    (.greatestFiniteMagnitude, 1, "1.7976931348623157e+308"),
  ])
  func anyNumberHasWords(value: Double, places: Int, text: String) {
    #expect(Words.decimal(value, places: places) == text)
  }
}
