/// Which lessons count in an observation: those of a subject that the two share, where the one observed teaches any (SPEC §5).
public struct SharedSubjects: Sendable {
  /// For each person the numbers of the subjects they list; rising.
  let listed: FlatLists<Int32>
  /// For each person those of them of which they teach a lesson.
  private let taught: FlatLists<Int32>

  /// The subjects of a roster's people.
  public init(_ roster: Roster, availability: Availability) {
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    let numbers = availability.subjects
    let listed = people.map { person in Set(person.subjects.map { numbers[ExactText($0)]! }).sorted() }
    self.listed = FlatLists(listed)
    taught = FlatLists(
      zip(people, listed).map { person, listed in
        let lessons = Set(
          person.lessons.compactMap { lesson in lesson.subject.map { numbers[ExactText($0)]! } })
        return listed.filter(lessons.contains)
      })
  }

  /// Whether the two share a subject.
  func share(_ first: Int, _ second: Int) -> Bool { listed.share(first, second) }

  /// The subjects whose lessons count; nil where any lesson does.
  func counting(observed: Int, other: Int) -> [Int32]? {
    let shared = taught[observed].filter { listed[other].contains($0) }
    guard !shared.isEmpty else { return nil }
    // One of those shared is taught: lessons of any shared subject count, and only those that are taught can occur.
    return shared
  }
}
