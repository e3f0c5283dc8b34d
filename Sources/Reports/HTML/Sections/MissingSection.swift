import Coaching

/// What is missing and why, by reason.
struct MissingSection {
  typealias Fields = ReportTemplates.Fields

  let part: PlanPart
  let links: ReportLinks

  /// What the template "missing" is filled with.
  var fields: Fields {
    let gaps = part.leftOut
    let tallies = ReasonTally.all(gaps.map(\.reason.code))
    let byCode = Dictionary(grouping: gaps, by: \.reason.code)
    let greatest = tallies.first?.count ?? 1
    return [
      "hasReasons": !gaps.isEmpty,
      "sentence":
        "\(Words.count(gaps.count, "thing")) could not be had; the most frequent reason comes first.",
      "reasons": tallies.map { tally -> Fields in
        [
          "label": tally.label, "count": Words.grouped(tally.count), "isOpen": gaps.count <= 40,
          "share": Words.plainDecimal(100 * Double(tally.count) / Double(greatest)),
          "rows": byCode[tally.code]!.map(row),
        ]
      },
    ]
  }

  private func row(_ gap: LeftOut) -> Fields {
    var fields: Fields = ["what": gap.label, "text": gap.reason.text]
    if let leader = gap.leader { fields["leader"] = links.fields(leader) }
    if let peer = gap.peer { fields["peer"] = links.fields(peer) }
    return fields
  }
}
