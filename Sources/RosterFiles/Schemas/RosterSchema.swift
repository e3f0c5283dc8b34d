extension JSONSchema {
  /// The schema of `tandem-roster/1` (SPEC §2).
  static let roster = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:tandem:roster:1",
      "title": "tandem-roster/1",
      "description": "A coaching program's term: schools, teacher leaders, peers, wishes and activities. Clock times are local to the school. Keys that begin with x- are kept apart and ignored.",
      "type": "object",
      "required": ["format", "program", "term", "schools"],
      "properties": {
        "format": {"const": "tandem-roster/1"},
        "program": {
          "type": "object", "required": ["timeZone"],
          "properties": {
            "name": {"type": "string"},
            "timeZone": {"$ref": "#/$defs/timeZone"},
            "startEvery": {"$ref": "#/$defs/minutesOfDay", "default": 15, "description": "Minutes between two offered starts."}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "term": {
          "type": "object", "required": ["start", "end"],
          "properties": {
            "name": {"type": "string"},
            "start": {"$ref": "#/$defs/date"},
            "end": {"$ref": "#/$defs/date", "description": "The last date; at most 400 days after the first."},
            "noSchool": {"$ref": "#/$defs/noSchool"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "schools": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/school"}},
        "travel": {
          "description": "Minutes between two different schools, both ways; 1,000 where no entry is.",
          "type": "array",
          "items": {
            "type": "object", "required": ["between", "minutes"],
            "properties": {
              "between": {"type": "array", "minItems": 2, "maxItems": 2, "uniqueItems": true, "items": {"$ref": "#/$defs/id"}},
              "minutes": {"$ref": "#/$defs/count"}
            },
            "patternProperties": {"^x-": true}, "additionalProperties": false
          }
        },
        "leaders": {"type": "array", "items": {"$ref": "#/$defs/leader"}},
        "peers": {"type": "array", "items": {"$ref": "#/$defs/peer"}},
        "eligibility": {
          "type": "object",
          "properties": {
            "sameOrganization": {"type": "boolean", "default": true},
            "maxTravelMinutes": {"$ref": "#/$defs/count", "default": 30},
            "minimumScore": {"$ref": "#/$defs/score", "default": 1},
            "regularShare": {"$ref": "#/$defs/share", "default": 0.6, "description": "Share of weeks in which a meeting time must be free."}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "together": {"$ref": "#/$defs/pairs", "description": "Pairs that must be."},
        "apart": {"$ref": "#/$defs/pairs", "description": "Pairs that must not be."},
        "history": {
          "type": "array",
          "items": {
            "type": "object", "required": ["leader", "peer", "terms"],
            "properties": {
              "leader": {"$ref": "#/$defs/id"}, "peer": {"$ref": "#/$defs/id"}, "terms": {"$ref": "#/$defs/count"},
              "rating": {"type": "number", "minimum": 1, "maximum": 5}
            },
            "patternProperties": {"^x-": true}, "additionalProperties": false
          }
        },
        "scores": {
          "description": "Scores from elsewhere; they replace the computed ones.",
          "type": "array",
          "items": {
            "type": "object", "required": ["leader", "peer", "score"],
            "properties": {"leader": {"$ref": "#/$defs/id"}, "peer": {"$ref": "#/$defs/id"}, "score": {"$ref": "#/$defs/score"}},
            "patternProperties": {"^x-": true}, "additionalProperties": false
          }
        },
        "activities": {"type": "array", "items": {"$ref": "#/$defs/activity"}},
        "objective": {"enum": ["points", "fair"], "default": "points"},
        "weights": {
          "type": "object",
          "properties": {
            "unserved": {"$ref": "#/$defs/weight", "default": 2000}, "underCaseload": {"$ref": "#/$defs/weight", "default": 300},
            "noGroup": {"$ref": "#/$defs/weight", "default": 150}, "missingCycle": {"$ref": "#/$defs/weight", "default": 1000},
            "avoidTime": {"$ref": "#/$defs/weight", "default": 50}, "missingGroup": {"$ref": "#/$defs/weight", "default": 2000},
            "absence": {"$ref": "#/$defs/weight", "default": 150}, "coverMinute": {"$ref": "#/$defs/weight", "default": 2},
            "offTime": {"$ref": "#/$defs/weight", "default": 10}, "travelMinute": {"$ref": "#/$defs/weight", "default": 1},
            "change": {"$ref": "#/$defs/weight", "default": 100}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "materials": {
          "type": "array",
          "items": {
            "type": "object", "required": ["id"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "title": {"type": "string"}, "standards": {"$ref": "#/$defs/texts"},
              "practices": {"$ref": "#/$defs/texts"}, "url": {"type": "string"}
            },
            "patternProperties": {"^x-": true}, "additionalProperties": false
          }
        }
      },
      "patternProperties": {"^x-": true}, "additionalProperties": false,
      "$defs": {
        "id": {"type": "string", "pattern": "^(?!\\*$)[^/]+$"},
        "texts": {"type": "array", "items": {"type": "string"}},
        "ids": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/id"}},
        "labels": {"type": "array", "uniqueItems": true, "items": {"type": "string"}},
        "pairs": {
          "type": "array", "uniqueItems": true,
          "items": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"$ref": "#/$defs/id"}, "description": "A leader and a peer."}
        },
        "date": {"type": "string", "format": "date", "pattern": "^(19[7-9][0-9]|20[0-9]{2}|21[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        "clockTime": {"type": "string", "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"},
        "timeZone": {"type": "string", "minLength": 1, "description": "An IANA name such as America/Chicago."},
        "grade": {"enum": ["PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]},
        "count": {"type": "integer", "minimum": 0, "maximum": 1000000},
        "weight": {"type": "integer", "minimum": 0, "maximum": 10000000},
        "caseload": {"type": "integer", "minimum": 0, "maximum": 100000},
        "score": {"type": "integer", "minimum": 0, "maximum": 1000},
        "share": {"type": "number", "minimum": 0, "maximum": 1},
        "minutesOfDay": {"type": "integer", "minimum": 1, "maximum": 1440},
        "noSchool": {
          "type": "array",
          "items": {
            "if": {"type": "object"},
            "then": {
              "minProperties": 1, "anyOf": [{"required": ["from"]}, {"required": ["to"]}],
              "properties": {"from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}},
              "patternProperties": {"^x-": true}, "additionalProperties": false
            },
            "else": {"$ref": "#/$defs/date"}
          }
        },
        "period": {
          "type": "object", "required": ["id", "start", "end"],
          "properties": {"id": {"$ref": "#/$defs/id"}, "start": {"$ref": "#/$defs/clockTime"}, "end": {"$ref": "#/$defs/clockTime"}},
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "school": {
          "type": "object", "required": ["id", "workday"],
          "properties": {
            "id": {"$ref": "#/$defs/id"}, "name": {"type": "string"}, "organization": {"type": "string"}, "locale": {"type": "string"},
            "timeZone": {"$ref": "#/$defs/timeZone"},
            "workday": {
              "type": "object", "required": ["start", "end"],
              "properties": {"start": {"$ref": "#/$defs/clockTime"}, "end": {"$ref": "#/$defs/clockTime"}},
              "patternProperties": {"^x-": true}, "additionalProperties": false
            },
            "periods": {"type": "array", "items": {"$ref": "#/$defs/period"}},
            "days": {
              "description": "Tables that replace the periods on the days of a label.",
              "type": "array",
              "items": {
                "type": "object", "required": ["label"],
                "properties": {"label": {"type": "string"}, "periods": {"type": "array", "items": {"$ref": "#/$defs/period"}}},
                "patternProperties": {"^x-": true}, "additionalProperties": false
              }
            },
            "rotation": {
              "description": "Labels dealt to the open days in turn.",
              "type": "array", "uniqueItems": true,
              "items": {"type": "string", "not": {"enum": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]}}
            },
            "noSchool": {"$ref": "#/$defs/noSchool"},
            "rooms": {"$ref": "#/$defs/count"},
            "substitutesPerDay": {"$ref": "#/$defs/count", "default": 0},
            "coverMinutes": {"$ref": "#/$defs/count"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "time": {
          "description": "A period, or times of its own, not both.",
          "not": {"required": ["period"], "anyOf": [{"required": ["start"]}, {"required": ["end"]}]},
          "dependentRequired": {"start": ["end"], "end": ["start"]}
        },
        "lesson": {
          "allOf": [{"$ref": "#/$defs/time"}, {"anyOf": [{"required": ["period"]}, {"required": ["start"]}]}],
          "type": "object",
          "properties": {
            "days": {"$ref": "#/$defs/labels"}, "period": {"type": "string"}, "start": {"$ref": "#/$defs/clockTime"},
            "end": {"$ref": "#/$defs/clockTime"}, "subject": {"type": "string"}, "grade": {"$ref": "#/$defs/grade"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "window": {
          "allOf": [{"$ref": "#/$defs/time"}, {"not": {"required": ["date"], "anyOf": [{"required": ["from"]}, {"required": ["to"]}]}}],
          "type": "object",
          "properties": {
            "days": {"$ref": "#/$defs/labels"}, "date": {"$ref": "#/$defs/date"}, "from": {"$ref": "#/$defs/date"},
            "to": {"$ref": "#/$defs/date"}, "period": {"type": "string"}, "start": {"$ref": "#/$defs/clockTime"},
            "end": {"$ref": "#/$defs/clockTime"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "windows": {"type": "array", "items": {"$ref": "#/$defs/window"}},
        "lessons": {"type": "array", "items": {"$ref": "#/$defs/lesson"}},
        "grades": {"type": "array", "items": {"$ref": "#/$defs/grade"}},
        "modes": {"type": "array", "items": {"enum": ["inPerson", "virtual"]}, "default": ["inPerson"]},
        "limits": {
          "type": "object",
          "properties": {"sessionsPerDay": {"$ref": "#/$defs/count"}, "minutesPerWeek": {"$ref": "#/$defs/count"}},
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "leader": {
          "type": "object", "required": ["id", "school"],
          "properties": {
            "id": {"$ref": "#/$defs/id"}, "name": {"type": "string"}, "email": {"type": "string"}, "school": {"$ref": "#/$defs/id"},
            "subjects": {"$ref": "#/$defs/texts"}, "grades": {"$ref": "#/$defs/grades"}, "standards": {"$ref": "#/$defs/texts"},
            "practices": {"$ref": "#/$defs/texts"}, "modes": {"$ref": "#/$defs/modes"},
            "caseload": {
              "type": "object",
              "properties": {"min": {"$ref": "#/$defs/caseload", "default": 0}, "max": {"$ref": "#/$defs/caseload", "default": 6}},
              "patternProperties": {"^x-": true}, "additionalProperties": false
            },
            "prefers": {"$ref": "#/$defs/ids"}, "lessons": {"$ref": "#/$defs/lessons"}, "unavailable": {"$ref": "#/$defs/windows"},
            "avoid": {"$ref": "#/$defs/windows"}, "limits": {"$ref": "#/$defs/limits"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "peer": {
          "type": "object", "required": ["id", "school"],
          "properties": {
            "id": {"$ref": "#/$defs/id"}, "name": {"type": "string"}, "email": {"type": "string"}, "school": {"$ref": "#/$defs/id"},
            "subjects": {"$ref": "#/$defs/texts"}, "grades": {"$ref": "#/$defs/grades"}, "modes": {"$ref": "#/$defs/modes"},
            "prefers": {"$ref": "#/$defs/ids"},
            "goals": {
              "type": "array",
              "items": {
                "type": "object", "oneOf": [{"required": ["standard"]}, {"required": ["practice"]}],
                "properties": {
                  "standard": {"type": "string"}, "practice": {"type": "string"},
                  "weight": {"type": "number", "exclusiveMinimum": 0, "maximum": 1000000, "default": 1}
                },
                "patternProperties": {"^x-": true}, "additionalProperties": false
              }
            },
            "leaders": {"$ref": "#/$defs/caseload", "default": 1, "description": "How many leaders the peer wants."},
            "priority": {"type": "integer", "minimum": 1, "maximum": 10, "default": 1},
            "lessons": {"$ref": "#/$defs/lessons"}, "unavailable": {"$ref": "#/$defs/windows"}, "avoid": {"$ref": "#/$defs/windows"},
            "limits": {"$ref": "#/$defs/limits"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "step": {
          "type": "object", "required": ["id", "kind", "minutes"],
          "properties": {
            "id": {"$ref": "#/$defs/id"}, "kind": {"enum": ["meeting", "observation", "group", "preparation"]},
            "minutes": {"$ref": "#/$defs/minutesOfDay"}, "observes": {"enum": ["leader", "peer"], "default": "peer"},
            "cover": {"type": "boolean", "default": false},
            "after": {
              "type": "object",
              "properties": {
                "min": {"type": "integer", "minimum": 0, "maximum": 10000, "default": 0},
                "max": {"type": "integer", "minimum": 0, "maximum": 10000, "default": 10}
              },
              "patternProperties": {"^x-": true}, "additionalProperties": false
            }
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "activity": {
          "type": "object", "required": ["id", "per", "times", "steps"],
          "properties": {
            "id": {"$ref": "#/$defs/id"}, "per": {"enum": ["pair", "group"]},
            "times": {"type": "integer", "minimum": 1, "maximum": 400},
            "quorum": {"$ref": "#/$defs/share", "default": 0.5},
            "steps": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/step"}}
          },
          "if": {"properties": {"per": {"const": "group"}}},
          "then": {"properties": {"steps": {"items": {"properties": {"kind": {"enum": ["group", "preparation"]}}}}}},
          "else": {"properties": {"steps": {"items": {"properties": {"kind": {"enum": ["meeting", "observation", "preparation"]}}}}}},
          "patternProperties": {"^x-": true}, "additionalProperties": false
        }
      }
    }
    """#
}
