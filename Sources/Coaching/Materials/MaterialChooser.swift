/// Gives each session the materials that fit the goals of its peers (SPEC §2 `materials`, §6 `Session.materials`).
///
/// A material fits a goal that states a standard where one of the material's codes is that standard, a dotted prefix
/// of it, or lies below it; it fits a goal that states a practice where it lists that practice. Codes and practices
/// compare exactly, segment by segment, never as substrings.
///
/// Materials are given in the order of the sessions' dates, the most specific standard first, no material twice to
/// one peer, and spread: a pair's sessions get about as many each, at most `perSession`. Preparations get none, since
/// no peer takes part. Sessions that already carry materials (of an older plan) keep them, and these count as given.
public struct MaterialChooser: Sendable {
  /// More than this many at once nobody reads.
  public static let perSession = 3

  private let roster: Roster
  private let peerIndex: [String: Int]

  /// A chooser among the materials of that roster.
  public init(_ roster: Roster) {
    self.roster = roster
    peerIndex = Dictionary(
      zip(roster.peers.map(\.id), roster.peers.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The sessions with their materials filled in, in the order they were given.
  public func assign(to sessions: [Session]) -> [Session] {
    guard !roster.materials.isEmpty else { return sessions }
    var result = sessions
    let order = Session.order(of: sessions)
    var given = given(in: sessions)
    var left: [String: Int] = [:]
    for session in sessions where session.materials.isEmpty {
      for peer in session.peers { left[peer, default: 0] += 1 }
    }
    var rankings: [[Goal]: [Int]] = [:]
    for index in order where sessions[index].materials.isEmpty && !sessions[index].peers.isEmpty {
      let peers = sessions[index].peers
      let goals = peers.flatMap { peerIndex[$0].map { roster.peers[$0].goals } ?? [] }
      if rankings[goals] == nil { rankings[goals] = ranking(for: goals) }
      let open = rankings[goals]!.filter { material in
        peers.allSatisfy { !given[$0, default: []].contains(roster.materials[material].id) }
      }
      let sharing = peers.map { left[$0]! }.min()!
      let count = min(Self.perSession, (open.count + sharing - 1) / sharing)
      result[index].materials = open.prefix(count).map { roster.materials[$0].id }
      for peer in peers {
        given[peer, default: []].formUnion(result[index].materials)
        left[peer]! -= 1
      }
    }
    return result
  }

  private func given(in sessions: [Session]) -> [String: Set<String>] {
    var given: [String: Set<String>] = [:]
    for session in sessions {
      for peer in session.peers { given[peer, default: []].formUnion(session.materials) }
    }
    return given
  }

  /// Indices of the roster's materials that fit one of the goals: the most specific standard first, then the
  /// weightiest goal, then the roster's order. A practice comes after every standard.
  func ranking(for goals: [Goal]) -> [Int] {
    let fits = roster.materials.indices.compactMap { index in
      fit(of: roster.materials[index], to: goals).map { (index: index, fit: $0) }
    }
    return fits.sorted { ($1.fit, $0.index) < ($0.fit, $1.index) }.map(\.index)
  }

  private func fit(of material: Material, to goals: [Goal]) -> Fit? {
    var best: Fit?
    for goal in goals {
      let segments: Int?
      switch goal.topic {
      case .practice(let name):
        segments = material.practices.contains { $0.utf8.elementsEqual(name.utf8) } ? 0 : nil
      case .standard(let code):
        segments = material.standards.compactMap { Self.segments(of: $0, alongside: code) }.max()
      }
      if let segments {
        best = max(
          best ?? Fit(segments: -1, weight: goal.weight), Fit(segments: segments, weight: goal.weight))
      }
    }
    return best
  }

  /// How many segments the code has, where it is the standard, a dotted prefix of it, or below it.
  private static func segments(of code: String, alongside standard: String) -> Int? {
    let codeParts = code.split(separator: ".", omittingEmptySubsequences: false)
    let standardParts = standard.split(separator: ".", omittingEmptySubsequences: false)
    return zip(codeParts, standardParts).allSatisfy { $0.utf8.elementsEqual($1.utf8) } ? codeParts.count : nil
  }
}

/// How well a material fits; greater is better.
private struct Fit: Comparable {
  /// Segments of the material's code that fits; 0 for a practice.
  var segments: Int
  var weight: Share

  static func < (left: Fit, right: Fit) -> Bool {
    (left.segments, left.weight) < (right.segments, right.weight)
  }
}
