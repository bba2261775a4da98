"""Files for programs: policy and deadlines as JSON, calendars, feeds, structured data, licences."""
