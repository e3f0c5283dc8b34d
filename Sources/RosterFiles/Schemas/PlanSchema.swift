extension JSONSchema {
  /// The schema of `tandem-plan/1` (SPEC §6).
  static let plan = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:tandem:plan:1",
      "title": "tandem-plan/1",
      "description": "Pairs, and the sessions of the term where it was laid out.",
      "type": "object",
      "required": ["format", "roster", "value", "status", "pairing"],
      "properties": {
        "format": {"const": "tandem-plan/1"},
        "roster": {
          "type": "object", "required": ["name", "sha256"],
          "properties": {
            "name": {"type": "string"},
            "sha256": {"type": "string", "description": "Of the roster file's bytes, lowercase hexadecimal."}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "value": {"type": "integer", "description": "Pairing points less schedule penalties."},
        "status": {"$ref": "#/$defs/status"},
        "pairing": {
          "type": "object", "required": ["points", "bound", "gap", "status", "pairs", "groups", "unserved"],
          "properties": {
            "points": {"type": "integer"}, "bound": {"type": "number"}, "gap": {"type": "number", "minimum": 0}, "status": {"$ref": "#/$defs/status"},
            "pairs": {"type": "array", "items": {"$ref": "#/$defs/pair"}},
            "groups": {
              "type": "array",
              "items": {
                "type": "object", "required": ["leader", "time", "cannotAttend"],
                "properties": {
                  "leader": {"$ref": "#/$defs/id"}, "time": {"$ref": "#/$defs/weeklyTime"}, "cannotAttend": {"$ref": "#/$defs/ids"}
                },
                "patternProperties": {"^x-": true}, "additionalProperties": false
              }
            },
            "unserved": {
              "type": "array",
              "items": {
                "type": "object", "required": ["peer", "missing", "reason"],
                "properties": {
                  "peer": {"$ref": "#/$defs/id"}, "missing": {"type": "integer", "minimum": 1}, "reason": {"$ref": "#/$defs/reason"}
                },
                "patternProperties": {"^x-": true}, "additionalProperties": false
              }
            }
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "schedule": {
          "type": "object", "required": ["penalty", "bound", "gap", "status", "sessions", "missing"],
          "properties": {
            "penalty": {"type": "integer", "minimum": 0}, "bound": {"type": "number"}, "gap": {"type": "number", "minimum": 0}, "status": {"$ref": "#/$defs/status"},
            "sessions": {"type": "array", "items": {"$ref": "#/$defs/session"}},
            "missing": {
              "type": "array",
              "items": {
                "type": "object", "required": ["activity", "cycle", "leader", "reason"],
                "properties": {
                  "activity": {"$ref": "#/$defs/id"}, "cycle": {"type": "integer", "minimum": 1}, "leader": {"$ref": "#/$defs/id"},
                  "peer": {"$ref": "#/$defs/id"}, "reason": {"$ref": "#/$defs/reason"}
                },
                "patternProperties": {"^x-": true}, "additionalProperties": false
              }
            }
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        }
      },
      "patternProperties": {"^x-": true}, "additionalProperties": false,
      "$defs": {
        "id": {"type": "string", "pattern": "^(?!\\*$)[^/]+$"},
        "ids": {"type": "array", "items": {"$ref": "#/$defs/id"}},
        "status": {"enum": ["optimal", "feasible", "interrupted"]},
        "mode": {"enum": ["inPerson", "virtual"]},
        "date": {"type": "string", "format": "date", "pattern": "^(19[7-9][0-9]|20[0-9]{2}|21[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        "clockTime": {"type": "string", "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"},
        "part": {"type": "number", "minimum": 0, "maximum": 1},
        "reason": {
          "type": "object", "required": ["code", "text"],
          "properties": {"code": {"type": "string"}, "text": {"type": "string"}},
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "weeklyTime": {
          "type": "object", "required": ["weekday", "start", "minutes"],
          "properties": {
            "weekday": {"enum": ["Mon", "Tue", "Wed", "Thu", "Fri"]}, "start": {"$ref": "#/$defs/clockTime"},
            "minutes": {"type": "integer", "minimum": 1, "maximum": 1440}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "pair": {
          "type": "object", "required": ["leader", "peer", "score", "mode"],
          "properties": {
            "leader": {"$ref": "#/$defs/id"}, "peer": {"$ref": "#/$defs/id"}, "score": {"type": "integer", "minimum": 0, "maximum": 1000},
            "parts": {
              "description": "Parts of the score that apply; none for a score from elsewhere.",
              "type": "object",
              "properties": {
                "goals": {"$ref": "#/$defs/part"}, "subject": {"$ref": "#/$defs/part"}, "grades": {"$ref": "#/$defs/part"},
                "preference": {"$ref": "#/$defs/part"}, "continuity": {"$ref": "#/$defs/part"}, "proximity": {"$ref": "#/$defs/part"}
              },
              "patternProperties": {"^x-": true}, "additionalProperties": false
            },
            "mode": {"$ref": "#/$defs/mode"},
            "meetingTime": {"$ref": "#/$defs/weeklyTime"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "cover": {
          "type": "object", "required": ["teacher", "period", "start", "end"],
          "properties": {
            "teacher": {"$ref": "#/$defs/id"}, "period": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/id"}]},
            "start": {"$ref": "#/$defs/clockTime"}, "end": {"$ref": "#/$defs/clockTime"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        },
        "session": {
          "type": "object",
          "required": ["id", "activity", "cycle", "step", "kind", "leader", "peers", "absent", "date", "start", "end", "timeZone", "mode", "school", "covers", "materials", "pinned"],
          "properties": {
            "id": {"type": "string", "description": "activity/leader/peer/cycle/step, * for the peer in a group."},
            "activity": {"$ref": "#/$defs/id"}, "cycle": {"type": "integer", "minimum": 1}, "step": {"$ref": "#/$defs/id"},
            "kind": {"enum": ["meeting", "observation", "group", "preparation"]},
            "leader": {"$ref": "#/$defs/id"}, "peers": {"$ref": "#/$defs/ids"}, "absent": {"$ref": "#/$defs/ids"},
            "date": {"$ref": "#/$defs/date"}, "start": {"$ref": "#/$defs/clockTime"}, "end": {"$ref": "#/$defs/clockTime"},
            "timeZone": {"type": "string", "minLength": 1}, "mode": {"$ref": "#/$defs/mode"},
            "school": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/id"}]},
            "covers": {"type": "array", "items": {"$ref": "#/$defs/cover"}}, "materials": {"$ref": "#/$defs/ids"},
            "pinned": {"type": "boolean"}
          },
          "patternProperties": {"^x-": true}, "additionalProperties": false
        }
      }
    }
    """#
}
