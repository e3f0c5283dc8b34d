extension Session {
  /// The plan's order: by date, start, then id (SPEC §6, lists in a fixed order).
  ///
  /// An id is put together from its parts each time it is asked for, so it is only where date and start are equal.
  public static func precedes(_ left: Session, _ right: Session) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.time.start != right.time.start { return left.time.start < right.time.start }
    return left.id < right.id
  }

  /// The places of the sessions in the plan's order. Each id is put together once.
  public static func order(of sessions: [Session]) -> [Int] {
    let ids = sessions.map(\.id)
    return sessions.indices.sorted { left, right in
      if sessions[left].date != sessions[right].date { return sessions[left].date < sessions[right].date }
      let starts = (sessions[left].time.start, sessions[right].time.start)
      return starts.0 != starts.1 ? starts.0 < starts.1 : ids[left] < ids[right]
    }
  }
}
