import Coaching

/// How evenly the peers fare: totals of their scores, and their sessions.
struct FairnessSection {
  typealias Fields = ReportTemplates.Fields

  private struct Share {
    var peer: String
    var total: Int
    var leaders: Int
    var sessions: Int
  }

  private let part: PlanPart
  private let links: ReportLinks
  private let shares: [Share]

  init(_ part: PlanPart, links: ReportLinks) {
    self.part = part
    self.links = links
    var totals: [String: (total: Int, leaders: Int)] = [:]
    for pair in part.pairs {
      totals[pair.id.peer, default: (0, 0)].total += pair.score
      totals[pair.id.peer, default: (0, 0)].leaders += 1
    }
    var sessions: [String: Int] = [:]
    for session in part.sessions {
      for peer in session.peers { sessions[peer, default: 0] += 1 }
    }
    shares = totals.map {
      Share(peer: $0.key, total: $0.value.total, leaders: $0.value.leaders, sessions: sessions[$0.key] ?? 0)
    }.sorted { ($0.total, $0.peer) < ($1.total, $1.peer) }
  }

  /// What the template "fairness" is filled with.
  var fields: Fields {
    guard let spread = ScoreSpread(shares.map(\.total)) else { return ["hasBars": false] }
    let title = "Served peers by the total of their scores, from \(spread.least) to \(spread.greatest)"
    return [
      "hasBars": true, "sentence": sentence(spread), "chartTitle": title, "width": "860", "height": "190",
      "left": "10",
      "right": "850", "base": "150", "bars": bars(greatest: spread.greatest),
      "lowest": shares.prefix(5).map(row),
    ]
  }

  private func sentence(_ spread: ScoreSpread) -> String {
    var text =
      "A peer’s total is the sum of the scores with their leaders. The lowest is \(Words.grouped(spread.least)), the highest "
      + "\(Words.grouped(spread.greatest)); half of the served peers lie between \(Words.grouped(spread.lowerQuartile)) and "
      + "\(Words.grouped(spread.upperQuartile))."
    if part.plan.schedule != nil, let sessions = ScoreSpread(shares.map(\.sessions)) {
      text +=
        sessions.least == sessions.greatest
        ? " They take part in \(Words.count(sessions.greatest, "session")) each."
        : " They take part in \(sessions.least) to \(Words.count(sessions.greatest, "session")), half of them in "
          + "\(sessions.median) or more."
    }
    return text
  }

  /// Ten bars, or as many as the greatest total fills at 100 points each.
  private func bars(greatest: Int) -> [Fields] {
    let size = max(100, (greatest + 1999) / 2000 * 100)
    let count = max(10, greatest / size + 1)
    var bins = Array(repeating: 0, count: count)
    for share in shares { bins[max(0, share.total) / size] += 1 }
    // A total of exactly 1,000 belongs with the 900s, rather than alone.
    if count == 11, greatest == 1000 {
      bins[9] += bins[10]
      bins.removeLast()
    }
    let step = 840.0 / Double(bins.count)
    let highest = Double(max(1, bins.max() ?? 1))
    return bins.enumerated().map { place, number in
      let height = Double(number) / highest * 125
      let x = 10 + step * Double(place)
      let last = place == bins.count - 1 ? max((place + 1) * size, greatest) : (place + 1) * size - 1
      var fields: Fields = [
        "x": Words.plainDecimal(x + step * 0.1), "y": Words.plainDecimal(150 - height),
        "width": Words.plainDecimal(step * 0.8), "height": Words.plainDecimal(height),
        "middle": Words.plainDecimal(x + step / 2), "countY": Words.plainDecimal(144 - height),
        "labelY": "167",
        "label": "\(place * size)–\(last)",
        "title": "\(Words.count(number, "peer")) with \(place * size) to \(last)",
      ]
      if number > 0 { fields["count"] = Words.grouped(number) }
      return fields
    }
  }

  private func row(_ share: Share) -> Fields {
    var fields = links.fields(share.peer)
    fields["school"] = part.index.peer(share.peer).map { part.index.name(ofSchool: $0.person.school) } ?? ""
    fields["total"] = Words.grouped(share.total)
    fields["leaders"] = String(share.leaders)
    fields["sessions"] = String(share.sessions)
    return fields
  }
}
