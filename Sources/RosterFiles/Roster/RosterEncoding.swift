import Coaching

extension RosterFile {
  /// The text of a roster: keys in SPEC's order, what has its default left out, one person's lesson a line.
  public static func encode(_ roster: Roster) -> [UInt8] {
    JSONWriter.text(of: json(roster))
  }

  /// Writes a roster to a path, whole or not at all. Throws `OutputError`.
  public static func write(_ roster: Roster, to path: String) throws(OutputError) {
    try WholeFile.write(encode(roster), to: path)
  }

  private static func json(_ roster: Roster) -> JSONValue {
    .members([
      "format": .string(format),
      "program": .row([
        "name": roster.program.name.nonEmpty, "timeZone": .string(roster.program.timeZone),
        "startEvery": whole(roster.program.startEvery, unless: 15),
      ]),
      "term": .row([
        "name": roster.term.name.nonEmpty, "start": .string("\(roster.term.start)"),
        "end": .string("\(roster.term.end)"), "noSchool": roster.term.noSchool.list(span),
      ]),
      "schools": .list(roster.schools.map { school($0, zone: roster.program.timeZone) }),
      "travel": roster.travel.list {
        .row(["between": .strings([$0.first, $0.second]), "minutes": .whole($0.minutes)])
      },
      "leaders": roster.leaders.list(leader),
      "peers": roster.peers.list(peer),
      "eligibility": eligibility(roster.eligibility),
      "together": roster.together.list(pair),
      "apart": roster.apart.list(pair),
      "history": roster.history.list {
        .row([
          "leader": .string($0.pair.leader), "peer": .string($0.pair.peer), "terms": .whole($0.terms),
          "rating": $0.rating.map { .number("\($0)") },
        ])
      },
      "scores": roster.scores.list {
        .row([
          "leader": .string($0.pair.leader), "peer": .string($0.pair.peer), "score": .whole($0.score),
        ])
      },
      "activities": roster.activities.list(activity),
      "objective": roster.objective == .points ? nil : .string(roster.objective.rawValue),
      "weights": weights(roster.weights),
      "materials": roster.materials.list {
        .row([
          "id": .string($0.id), "title": $0.title.nonEmpty, "standards": $0.standards.list(JSONValue.string),
          "practices": $0.practices.list(JSONValue.string), "url": $0.url.map(JSONValue.string),
        ])
      },
    ])
  }

  static func whole(_ value: Int, unless standard: Int) -> JSONValue? {
    value == standard ? nil : .whole(value)
  }

  static func span(_ span: DateSpan) -> JSONValue {
    if span.first == span.last { return .string("\(span.first)") }
    return .members(["from": .string("\(span.first)"), "to": .string("\(span.last)")])
  }

  private static func pair(_ pair: PairID) -> JSONValue { .strings([pair.leader, pair.peer]) }

  private static func eligibility(_ rules: Eligibility) -> JSONValue? {
    let standard = Eligibility()
    if rules == standard { return nil }
    return .row([
      "sameOrganization": rules.sameOrganization ? nil : .bool(false),
      "maxTravelMinutes": whole(rules.maxTravelMinutes, unless: standard.maxTravelMinutes),
      "minimumScore": whole(rules.minimumScore, unless: standard.minimumScore),
      "regularShare": rules.regularShare == standard.regularShare ? nil : .number("\(rules.regularShare)"),
    ])
  }

  private static func weights(_ weights: Weights) -> JSONValue? {
    let standard = Weights()
    if weights == standard { return nil }
    return .object(
      Weights.named.compactMap { name, path in
        whole(weights[keyPath: path], unless: standard[keyPath: path]).map { .init(key: name, value: $0) }
      })
  }

  private static func activity(_ activity: Activity) -> JSONValue {
    .members([
      "id": .string(activity.id), "per": .string(activity.per.rawValue), "times": .whole(activity.times),
      "quorum": activity.quorum == Share(numerator: 5, denominator: 10) ? nil : .number("\(activity.quorum)"),
      "steps": .list(activity.steps.map(step)),
    ])
  }

  private static func step(_ step: Step) -> JSONValue {
    .row([
      "id": .string(step.id), "kind": .string(step.kind.rawValue), "minutes": .whole(step.minutes),
      "observes": step.observes == .peer ? nil : .string(step.observes.rawValue),
      "cover": step.cover ? .bool(true) : nil,
      "after": step.after == Lag(min: 0, max: 10)
        ? nil : .members(["min": .whole(step.after.min), "max": .whole(step.after.max)]),
    ])
  }
}

extension String {
  /// The text, or nil where there is none.
  var nonEmpty: JSONValue? { isEmpty ? nil : .string(self) }
}

extension Sequence {
  /// A list of the elements; nil where there is none, since an empty list is an absent one.
  func list(_ value: (Element) -> JSONValue) -> JSONValue? {
    let values = map(value)
    return values.isEmpty ? nil : .list(values)
  }
}
