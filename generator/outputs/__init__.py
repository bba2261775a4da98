"""What is published beside the pages: each module turns the policy into Artifacts."""
