import Coaching

/// Why two people were paired, in words and in short numbers.
enum WhyWords {
  /// Each part with its value: "goals 75 %, same subject, …", in the order of SPEC's table.
  static func numbers(_ parts: [ScorePart]) -> String {
    parts.isEmpty
      ? "score given in the roster"
      : parts.map { "\($0.kind.rawValue) \(Words.percent($0.value))" }.joined(separator: " · ")
  }

  /// What speaks for the pair, without a number: for the page of a leader or a peer.
  static func sentence(_ parts: [ScorePart]) -> String {
    let reasons = parts.compactMap(reason)
    guard let first = reasons.first else {
      return parts.isEmpty ? "Chosen by the program" : "The best fit for all"
    }
    let text = ([first] + reasons.dropFirst()).joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func reason(_ part: ScorePart) -> String? {
    switch part.kind {
    case .goals: part.value >= 0.5 ? "the leader knows the standards and practices aimed at" : nil
    case .subject: part.value > 0 ? "same subject" : nil
    case .grades: part.value >= 0.75 ? "same or neighbouring grades" : nil
    case .preference: part.value > 0 ? "one asked for the other" : nil
    case .continuity: part.value > 0 ? "worked together before" : nil
    case .proximity: part.value >= 1 ? "close by" : nil
    }
  }

  /// What a part is about.
  static func label(_ kind: ScorePart.Kind) -> String {
    switch kind {
    case .goals: "goals: the leader knows the standards and practices (40)"
    case .subject: "same subject (20)"
    case .grades: "near grades (10)"
    case .preference: "wishes (10)"
    case .continuity: "continuity (10)"
    case .proximity: "proximity (10)"
    }
  }
}
