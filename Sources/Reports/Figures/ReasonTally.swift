import Coaching

/// How often something is left out for one reason.
public struct ReasonTally: Sendable, Hashable {
  public var code: String
  public var count: Int

  /// Reasons by how often they occur, then by code.
  public static func all(_ codes: [String]) -> [ReasonTally] {
    Dictionary(grouping: codes, by: { $0 }).map { ReasonTally(code: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }
}
