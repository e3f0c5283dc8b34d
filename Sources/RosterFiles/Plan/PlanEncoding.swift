import Coaching

extension PlanFile {
  /// The text of a plan: keys in SPEC's order, one pair and one session a line. The same plan gives the same bytes.
  public static func encode(_ plan: Plan) -> [UInt8] {
    JSONWriter.text(
      of: .members([
        "format": .string(format),
        "roster": .row(["name": .string(plan.roster.name), "sha256": .string(plan.roster.sha256)]),
        "value": .whole(plan.value), "status": .string(plan.status.rawValue),
        "pairing": pairing(plan.pairing), "schedule": plan.schedule.map(schedule),
      ]))
  }

  private static func pairing(_ pairing: Pairing) -> JSONValue {
    .members([
      "points": .whole(pairing.points), "bound": .decimal(pairing.proof.bound),
      "gap": .rounded(pairing.proof.gap, places: 4), "status": .string(pairing.proof.status.rawValue),
      "pairs": .list(pairing.pairs.map(pair)),
      "groups": .list(
        pairing.groups.map {
          .row([
            "leader": .string($0.leader), "time": time($0.time), "cannotAttend": .strings($0.cannotAttend),
          ])
        }),
      "unserved": .list(
        pairing.unserved.map {
          .row(["peer": .string($0.peer), "missing": .whole($0.missing), "reason": reason($0.reason)])
        }),
    ])
  }

  private static func pair(_ pair: Pair) -> JSONValue {
    let parts = pair.parts.map {
      JSONValue.Member(key: $0.kind.rawValue, value: .rounded($0.value, places: 3))
    }
    return .row([
      "leader": .string(pair.id.leader), "peer": .string(pair.id.peer), "score": .whole(pair.score),
      "parts": parts.isEmpty ? nil : .object(parts), "mode": .string(pair.mode.rawValue),
      "meetingTime": pair.meetingTime.map(time),
    ])
  }

  private static func time(_ time: WeeklyTime) -> JSONValue {
    .members([
      "weekday": .string(time.weekday.label), "start": .string("\(time.start)"),
      "minutes": .whole(time.minutes),
    ])
  }

  private static func reason(_ reason: Reason) -> JSONValue {
    .members(["code": .string(reason.code), "text": .string(reason.text)])
  }

  private static func schedule(_ schedule: Schedule) -> JSONValue {
    .members([
      "penalty": .whole(schedule.penalty), "bound": .decimal(schedule.proof.bound),
      "gap": .rounded(schedule.proof.gap, places: 4), "status": .string(schedule.proof.status.rawValue),
      "sessions": .list(schedule.sessions.map(session)),
      "missing": .list(
        schedule.missing.map {
          .row([
            "activity": .string($0.activity), "cycle": .whole($0.cycle), "leader": .string($0.leader),
            "peer": $0.peer.map(JSONValue.string), "reason": reason($0.reason),
          ])
        }),
    ])
  }

  private static func session(_ session: Session) -> JSONValue {
    .row([
      "id": .string(session.id), "activity": .string(session.activity), "cycle": .whole(session.cycle),
      "step": .string(session.step), "kind": .string(session.kind.rawValue),
      "leader": .string(session.leader),
      "peers": .strings(session.peers), "absent": .strings(session.absent),
      "date": .string("\(session.date)"),
      "start": .string("\(session.time.start)"), "end": .string("\(session.time.end)"),
      "timeZone": .string(session.timeZone), "mode": .string(session.mode.rawValue),
      "school": session.school.map(JSONValue.string) ?? .null,
      "covers": .list(
        session.covers.map {
          .members([
            "teacher": .string($0.teacher), "period": $0.period.map(JSONValue.string) ?? .null,
            "start": .string("\($0.time.start)"), "end": .string("\($0.time.end)"),
          ])
        }),
      "materials": .strings(session.materials), "pinned": .bool(session.pinned),
    ])
  }
}

extension JSONValue {
  /// A number to so many decimals, in its shortest form.
  static func rounded(_ value: Double, places: Int) -> JSONValue {
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    guard value.isFinite, abs(value) < 1e12 else { return .decimal(value) }
    return .decimal((value * scale).rounded() / scale)
  }
}
