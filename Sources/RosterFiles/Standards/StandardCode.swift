/// Codes of standards in one canonical form.
///
/// The Common Core is written in several ways: "CCSS.Math.Content.6.RP.A.1", "Math.6.RP.A.1" and "6.RP.A.1" are one standard, "A-SSE.A.1"
/// and "CCSS.MATH.CONTENT.HSA.SSE.A.1" another. Scores compare codes exactly, so imports write each in the longest form, in capitals.
/// Codes of other states and subjects pass through unchanged.
public enum StandardCode {
  /// The canonical form of a code.
  public static func canonical(_ code: String) -> String {
    let code = code.trimmed
    let parts = code.uppercased().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if let practice = mathPractice(parts) { return practice }
    return mathematics(parts) ?? literacy(parts) ?? code
  }

  /// For a canonical code that claims to be of the Common Core and is not: the nearest one that is, "" where none is near.
  /// nil where the code is known, a beginning of known ones, or none of the Common Core.
  public static func nearestToUnknown(_ code: String) -> String? {
    guard code.hasPrefix("CCSS."), !CommonCore.isKnown(code) else { return nil }
    return NearestName.of(code, in: CommonCore.codes) ?? ""
  }

  private static func mathPractice(_ parts: [String]) -> String? {
    var rest = parts[...]
    guard drop(&rest, "CCSS") || rest.first == "MATH" else { return nil }
    guard drop(&rest, "MATH"), drop(&rest, "PRACTICE"), let last = rest.first, rest.count == 1 else {
      return nil
    }
    return "CCSS.MATH.PRACTICE.\(last)"
  }

  /// [CCSS.][Math.][Content.]grade.domain[.cluster[.number[.letter]]]
  private static func mathematics(_ parts: [String]) -> String? {
    var rest = parts[...]
    let isNamed = drop(&rest, "CCSS")
    let isMath = drop(&rest, "MATH") || drop(&rest, "MATHEMATICS")
    if isMath { _ = drop(&rest, "CONTENT") }
    if isNamed, !isMath { return nil }
    // "A-SSE" and "HSA-SSE" are a category and a domain.
    if let first = rest.first, first.contains("-") {
      rest = (first.split(separator: "-").map(String.init) + rest.dropFirst())[...]
    }
    guard let first = rest.first else { return isMath && isNamed ? "CCSS.MATH.CONTENT" : nil }
    let grade = first.count == 1 && "NAFGS".contains(first) ? "HS" + first : first
    // Without the subject's name the domain must tell: "6.RP" is mathematics, "6.RI" is not.
    let isDomain = rest.count > 1 && CommonCore.isDomain(grade: grade, domain: rest[rest.startIndex + 1])
    guard isDomain || isMath else { return nil }
    return (["CCSS", "MATH", "CONTENT", grade] + rest.dropFirst()).joined(separator: ".")
  }

  /// [CCSS.][ELA-Literacy.]strand.grade[.number[.letter]]
  private static func literacy(_ parts: [String]) -> String? {
    var rest = parts[...]
    let isNamed = drop(&rest, "CCSS")
    let isLiteracy = drop(&rest, "ELA-LITERACY") || drop(&rest, "ELA")
    if isNamed, !isLiteracy { return nil }
    let isStrand =
      rest.count > 1 && CommonCore.isStrand(rest[rest.startIndex], grade: rest[rest.startIndex + 1])
    guard isStrand || isLiteracy else { return nil }
    return (["CCSS", "ELA-LITERACY"] + rest).joined(separator: ".")
  }

  private static func drop(_ parts: inout ArraySlice<String>, _ word: String) -> Bool {
    guard parts.first == word else { return false }
    parts.removeFirst()
    return true
  }
}
