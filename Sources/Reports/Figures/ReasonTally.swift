import Coaching

/// How often something is left out for one reason.
public struct ReasonTally: Sendable, Hashable {
  public var code: String
  public var count: Int

  /// The code in words: "noCommonTime" → "no common time".
  public var label: String {
    var text = ""
    for character in code {
      if character.isUppercase, !text.isEmpty { text += " " }
      text += character.lowercased()
    }
    return text
  }

  /// Reasons by how often they occur, then by code.
  public static func all(_ codes: [String]) -> [ReasonTally] {
    Dictionary(grouping: codes, by: { $0 }).map { ReasonTally(code: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }
}
